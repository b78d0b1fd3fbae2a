/// What witnesses say to each other over HTTP, and the operator's page about them.
@NullMarked
package org.peyvand.witnesses.web;

import org.jspecify.annotations.NullMarked;
