package org.peyvand.depositary.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.peyvand.access.Member;
import org.peyvand.accounts.ApprovalProof;
import org.peyvand.accounts.Approvals;
import org.peyvand.accounts.Matter;
import org.peyvand.depositary.Depositary;
import org.peyvand.kernel.Slug;
import org.peyvand.languages.Language;
import org.peyvand.texts.Texts;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.server.ResponseStatusException;

/// The approvals of acts, for whoever wants to check them again (specs/approval.md).
@Controller
class ApprovalFiles {
  private final Texts texts;
  private final Depositary depositary;
  private final Approvals approvals;

  ApprovalFiles(Texts texts, Depositary depositary, Approvals approvals) {
    this.texts = texts;
    this.depositary = depositary;
    this.approvals = approvals;
  }

  /// Of a signature, and of its confirmation once it has one.
  @GetMapping("/{language}/texts/{slug}/signatures/{act}/approvals.json")
  @ResponseBody
  Map<String, Object> ofSignature(
      @PathVariable Language language,
      @PathVariable Slug slug,
      @PathVariable UUID act,
      Optional<Member> reader) {
    return texts
        .find(slug, reader)
        .flatMap(text -> depositary.act(text.id(), act))
        .map(found -> file(found.id(), Matter.Kind.SIGNATURE, Matter.Kind.CONFIRMATION))
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  /// Of the adoption of a text.
  @GetMapping("/{language}/texts/{slug}/approvals.json")
  @ResponseBody
  Map<String, Object> ofAdoption(
      @PathVariable Language language, @PathVariable Slug slug, Optional<Member> reader) {
    return texts
        .find(slug, reader)
        .flatMap(text -> texts.adoptionAct(text.id()))
        .map(act -> file(act, Matter.Kind.ADOPTION))
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  private Map<String, Object> file(UUID act, Matter.Kind... kinds) {
    List<ApprovalProof> proofs =
        Stream.of(kinds).flatMap(kind -> approvals.proof(act, kind).stream()).toList();
    return ApprovalProof.file(proofs);
  }
}
