package org.peyvand;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;

/// Marks a test that runs in the whole house: every room, a real PostgreSQL, real routes and
/// templates. All tests so marked share one house, so a test that writes is `@Transactional`, or
/// minds that its neighbours see what it wrote. Jobs do not run by the clock here: `DueJobs` runs
/// them.
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@SpringBootTest(
    classes = Peyvand.class,
    properties = {"peyvand.mode=demo", "peyvand.jobs.run=false"})
@AutoConfigureMockMvc
public @interface WholeHouse {}
