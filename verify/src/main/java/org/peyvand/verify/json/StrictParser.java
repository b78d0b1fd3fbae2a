package org.peyvand.verify.json;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.peyvand.verify.json.JsonRefusal.Why;

/// Recursive descent over RFC 8259's grammar, less floats, with a bound on depth.
final class StrictParser {
  /// The deepest record has eight levels.
  private static final int DEPTH_MAX = 32;

  /// Longest integer below 2^53, with its sign.
  private static final int DIGITS_MAX = 17;

  private final String text;
  private int at;

  StrictParser(String text) {
    this.text = text;
  }

  Json whole() {
    skipSpace();
    if (peek() != '{' && peek() != '[') throw refuse(Why.SYNTAX);
    var value = value(1);
    skipSpace();
    if (at != text.length()) throw refuse(Why.SYNTAX);
    return value;
  }

  private Json value(int depth) {
    if (depth > DEPTH_MAX) throw refuse(Why.TOO_DEEP);
    return switch (peek()) {
      case '{' -> new Json.Fields(members(depth));
      case '[' -> new Json.Items(elements(depth));
      case '"' -> new Json.Text(string());
      case 't' -> word("true", new Json.Truth(true));
      case 'f' -> word("false", new Json.Truth(false));
      case 'n' -> word("null", new Json.Nothing());
      default -> new Json.Whole(integer());
    };
  }

  private Map<String, Json> members(int depth) {
    var members = new LinkedHashMap<String, Json>();
    expect('{');
    skipSpace();
    if (taken('}')) return members;
    do {
      skipSpace();
      var start = at;
      var name = string();
      skipSpace();
      expect(':');
      skipSpace();
      if (members.put(name, value(depth + 1)) != null) {
        throw new JsonRefusal(Why.DUPLICATE_NAME, start);
      }
      skipSpace();
    } while (taken(','));
    expect('}');
    return members;
  }

  private List<Json> elements(int depth) {
    var elements = new ArrayList<Json>();
    expect('[');
    skipSpace();
    if (taken(']')) return elements;
    do {
      skipSpace();
      elements.add(value(depth + 1));
      skipSpace();
    } while (taken(','));
    expect(']');
    return elements;
  }

  private String string() {
    var start = at;
    expect('"');
    var out = new StringBuilder();
    while (peek() != '"') {
      var c = text.charAt(at++);
      if (c < 0x20) throw refuse(Why.SYNTAX);
      out.append(c == '\\' ? escaped() : c);
    }
    at++;
    refuseLoneSurrogates(out, start);
    if (!Normalizer.isNormalized(out, Normalizer.Form.NFC)) {
      throw new JsonRefusal(Why.NOT_NFC, start);
    }
    return out.toString();
  }

  private char escaped() {
    var c = peek();
    at++;
    return switch (c) {
      case '"', '\\', '/' -> c;
      case 'b' -> '\b';
      case 'f' -> '\f';
      case 'n' -> '\n';
      case 'r' -> '\r';
      case 't' -> '\t';
      case 'u' -> unicode();
      default -> throw refuse(Why.SYNTAX);
    };
  }

  private char unicode() {
    var code = 0;
    for (var i = 0; i < 4; i++) {
      var c = peek();
      var digit = c < 0x80 ? Character.digit(c, 16) : -1;
      if (digit < 0) throw refuse(Why.SYNTAX);
      code = code * 16 + digit;
      at++;
    }
    return (char) code;
  }

  private static void refuseLoneSurrogates(CharSequence chars, int start) {
    for (var i = 0; i < chars.length(); i++) {
      if (!Character.isSurrogate(chars.charAt(i))) continue;
      var paired =
          Character.isHighSurrogate(chars.charAt(i))
              && i + 1 < chars.length()
              && Character.isLowSurrogate(chars.charAt(i + 1));
      if (!paired) throw new JsonRefusal(Why.LONE_SURROGATE, start);
      i++;
    }
  }

  private long integer() {
    var start = at;
    if (peek() == '-') at++;
    var first = at;
    while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') at++;
    if (at == first) throw refuse(Why.SYNTAX);
    if (text.charAt(first) == '0' && (at > first + 1 || first > start)) throw refuse(Why.SYNTAX);
    if (at < text.length() && ".eE".indexOf(text.charAt(at)) >= 0) throw refuse(Why.NOT_AN_INTEGER);
    if (at - start > DIGITS_MAX) throw refuse(Why.INTEGER_TOO_LARGE);
    var number = Long.parseLong(text, start, at, 10);
    if (Math.abs(number) > Json.Whole.MAX) throw refuse(Why.INTEGER_TOO_LARGE);
    return number;
  }

  private Json word(String word, Json value) {
    if (!text.startsWith(word, at)) throw refuse(Why.SYNTAX);
    at += word.length();
    return value;
  }

  private char peek() {
    if (at >= text.length()) throw refuse(Why.SYNTAX);
    return text.charAt(at);
  }

  private void expect(char c) {
    if (peek() != c) throw refuse(Why.SYNTAX);
    at++;
  }

  private boolean taken(char c) {
    if (peek() != c) return false;
    at++;
    return true;
  }

  private void skipSpace() {
    while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) at++;
  }

  private JsonRefusal refuse(Why why) {
    return new JsonRefusal(why, at);
  }
}
