/// The depositary's pages: the status chart on the page of a text, signing, one signature with its
/// verdict, the signed original.
@NullMarked
package org.peyvand.depositary.web;

import org.jspecify.annotations.NullMarked;
