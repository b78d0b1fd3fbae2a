/// The desk's page.
@NullMarked
package org.peyvand.desk.web;

import org.jspecify.annotations.NullMarked;
