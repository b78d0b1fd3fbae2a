package org.peyvand.access;

/// What an office is entrusted with (architecture, "Who may do what").
public enum Duty {
  FOCAL_POINT,
  NEGOTIATOR,
  SIGNATORY,
  CLERK,
  TRANSLATOR,
  REVISER,
  PROTOCOL,
  PRESS,
  BUSINESS_DESK,
  DEPOSITARY_OFFICER,
  SECRETARIAT,
  OPERATOR,
  AUDITOR
}
