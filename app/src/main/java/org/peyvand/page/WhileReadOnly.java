package org.peyvand.page;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Marks a controller's method that answers also while the host is read-only ([ReadOnly]): signing
/// in and out, and what mends the reason.
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface WhileReadOnly {}
