package org.peyvand.network;

/// What a body is.
public enum BodyKind {
  COUNCIL,
  MUNICIPALITY,
  STANDING_COMMITTEE,
  ASSOCIATION,
  OTHER
}
