package org.peyvand.desk.web;

import org.peyvand.access.Member;
import org.peyvand.access.SignedIn;
import org.peyvand.desk.Desk;
import org.peyvand.languages.Language;
import org.peyvand.page.Answer;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// The desk.
@Controller
class DeskPages {
  private final Desk desk;

  DeskPages(Desk desk) {
    this.desk = desk;
  }

  @GetMapping("/{language}/desk")
  Answer desk(@PathVariable Language language, @SignedIn Member member) {
    return new DeskPage(member.office(), desk.tasks(member));
  }
}
