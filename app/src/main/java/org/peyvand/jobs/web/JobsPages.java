package org.peyvand.jobs.web;

import org.jspecify.annotations.Nullable;
import org.peyvand.access.Member;
import org.peyvand.access.SignedIn;
import org.peyvand.jobs.Jobs;
import org.peyvand.languages.Language;
import org.peyvand.page.AdministrationEntry;
import org.peyvand.page.Answer;
import org.peyvand.page.Redirect;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Background work, for the operator; the table of routes asks for that duty for the whole host.
@Controller
class JobsPages {
  private final Jobs jobs;

  JobsPages(Jobs jobs) {
    this.jobs = jobs;
  }

  @GetMapping("/{language}/administration/jobs")
  Answer list(
      @PathVariable Language language,
      @SignedIn Member operator,
      @RequestParam(defaultValue = "") String job,
      @RequestParam(defaultValue = "") String about,
      @RequestParam(required = false) @Nullable Boolean asked) {
    return new JobsPage(jobs.failing("", ""), jobs.standings(job, about), job.isEmpty(), asked);
  }

  /// Has a piece of work tried at once.
  @PostMapping("/{language}/administration/jobs/runs")
  Answer run(
      @PathVariable Language language,
      @SignedIn Member operator,
      @RequestParam String job,
      @RequestParam(defaultValue = "") String about) {
    var waiting = jobs.hasten(job, about);
    return new Redirect("/" + language.tag() + "/administration/jobs?asked=" + waiting);
  }

  @Configuration(proxyBeanMethods = false)
  static class Entry {
    @Bean
    AdministrationEntry jobsEntry() {
      return new AdministrationEntry("jobs.title", "jobs.purpose", "/administration/jobs", 40);
    }
  }
}
