/// The addresses under `/api/v1` that belong to no room below.
@NullMarked
package org.peyvand.exchange.web;

import org.jspecify.annotations.NullMarked;
