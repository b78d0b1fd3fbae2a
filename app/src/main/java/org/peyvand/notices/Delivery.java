package org.peyvand.notices;

/// How a notice comes by e-mail; on the page of notices it always stands.
public enum Delivery {
  AT_ONCE,
  DAILY,
  NEVER
}
