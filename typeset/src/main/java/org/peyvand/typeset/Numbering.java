package org.peyvand.typeset;

import java.util.function.BinaryOperator;
import java.util.function.IntFunction;

/// How pages are counted in the words and digits of a language.
///
/// @param digits a page number as the language writes it
/// @param pageOf the foot of a page, from the number of the page and the number of pages, both
///   already in the language's digits
public record Numbering(IntFunction<String> digits, BinaryOperator<String> pageOf) {

  String foot(int page, int pages) {
    return pageOf.apply(digits.apply(page), digits.apply(pages));
  }
}
