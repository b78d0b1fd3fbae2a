package org.peyvand.access;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Marks the controller parameter that receives the [Member] who is asking; it comes from the
/// session, never from what was sent. An address with such a parameter answers only to those who
/// are signed in.
@Target(ElementType.PARAMETER)
@Retention(RetentionPolicy.RUNTIME)
public @interface SignedIn {}
