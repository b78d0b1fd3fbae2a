package org.peyvand.register.web;

import org.peyvand.languages.Language;
import org.peyvand.page.AdministrationEntry;
import org.peyvand.page.Answer;
import org.peyvand.page.Redirect;
import org.peyvand.page.WhileReadOnly;
import org.peyvand.register.Register;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Whether the register agrees with itself, for the operator; the table of routes asks for that
/// duty for the whole host.
@Controller
class SoundnessPages {
  private final Register register;

  SoundnessPages(Register register) {
    this.register = register;
  }

  @GetMapping("/{language}/administration/register")
  Answer standing(
      @PathVariable Language language, @RequestParam(defaultValue = "false") boolean rotated) {
    return SoundnessPage.of(register.soundness(), register.keys(), rotated);
  }

  /// Only who has confirmed it on the page means it.
  @PostMapping("/{language}/administration/register/keys")
  Answer rotate(
      @PathVariable Language language, @RequestParam(defaultValue = "false") boolean confirmed) {
    var rotated = confirmed && register.rotateKey();
    return new Redirect("/" + language.tag() + "/administration/register?rotated=" + rotated);
  }

  /// Looks again, after something was put right.
  @WhileReadOnly
  @PostMapping("/{language}/administration/register/checks")
  Answer check(@PathVariable Language language) {
    register.check();
    return new Redirect("/" + language.tag() + "/administration/register");
  }

  @Configuration(proxyBeanMethods = false)
  static class Entry {
    @Bean
    AdministrationEntry soundnessEntry() {
      return new AdministrationEntry(
          "register.soundness", "register.soundness.says", "/administration/register", 50);
    }
  }
}
