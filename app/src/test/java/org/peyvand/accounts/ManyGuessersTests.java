package org.peyvand.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.peyvand.WholeHouse;
import org.springframework.beans.factory.annotation.Autowired;

/// Strangers who guess all at once leave the host to the others.
@WholeHouse
class ManyGuessersTests {
  /// More than the host has connections to its database.
  private static final int GUESSERS = 40;

  @Autowired Passwords passwords;
  @Autowired RecoveryCodes codes;

  @Test
  void all_are_answered_and_none_waits_for_a_connection_that_another_holds() throws Exception {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var answers = new ArrayList<Future<Optional<UUID>>>();
      for (int guess = 0; guess < GUESSERS; guess++) {
        var name = "guessed-" + guess;
        Callable<Optional<UUID>> byPassword =
            () -> passwords.signIn(name, "no such password", "000000", name);
        Callable<Optional<UUID>> byCode = () -> codes.signIn(name, "AAAA-AAAA", name);
        answers.add(threads.submit(guess % 2 == 0 ? byCode : byPassword));
      }
      for (var answer : answers) assertThat(answer.get(25, TimeUnit.SECONDS)).isEmpty();
    }
  }
}
