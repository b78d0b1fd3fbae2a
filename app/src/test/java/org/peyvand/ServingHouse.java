package org.peyvand;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;

/// Marks a test that talks to the whole house over a real socket, because what the server itself
/// refuses or reads never comes to a filter. All tests so marked share one house.
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@SpringBootTest(
    classes = Peyvand.class,
    properties = "peyvand.mode=demo",
    webEnvironment = WebEnvironment.RANDOM_PORT)
public @interface ServingHouse {}
