package org.peyvand.page;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Marks a controller's method whose answer to a reader without an office depends on nothing but
/// the address and its named parameters: not on the browser, the clock or a session. Its bytes are
/// kept until a [org.peyvand.kernel.PublicChange]. A page that is true only for a while says so
/// ([Page#until]).
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface PublicPage {}
