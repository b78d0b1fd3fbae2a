@NullMarked
package org.peyvand.verification.web;

import org.jspecify.annotations.NullMarked;
