package org.peyvand;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class HouseRulesTests {
  private static final JavaClasses HOUSE =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          // What Spring writes while packing; it lies among ours after a build.
          .withImportOption(file -> !file.contains("__"))
          .importPackages("org.peyvand");

  @Test
  void rules_know_neither_spring_nor_sql() {
    noClasses()
        .that()
        .haveSimpleNameEndingWith("Rules")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.springframework..", "java.sql..", "jakarta..")
        .allowEmptyShould(true)
        .check(HOUSE);
  }

  @Test
  void only_stores_speak_sql() {
    noClasses()
        .that()
        .haveSimpleNameNotEndingWith("Store")
        .and()
        .resideOutsideOfPackage("org.peyvand.database..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.springframework.jdbc..", "java.sql..")
        .check(HOUSE);
  }

  @Test
  void stores_stay_in_their_room() {
    classes()
        .that()
        .haveSimpleNameEndingWith("Store")
        .and()
        .resideInAPackage("org.peyvand..")
        .and()
        .areAnnotatedWith("org.springframework.stereotype.Repository")
        .should()
        .bePackagePrivate()
        .allowEmptyShould(true)
        .check(HOUSE);
  }

  @Test
  void time_and_chance_come_in_by_the_front_door() {
    noClasses()
        .should()
        .callMethod(Instant.class, "now")
        .orShould()
        .callMethod(LocalDate.class, "now")
        .orShould()
        .callMethod(System.class, "currentTimeMillis")
        .orShould()
        .callMethod(UUID.class, "randomUUID")
        .check(HOUSE);
  }
}
