package org.peyvand.texts.web;

import java.time.ZoneId;
import org.peyvand.accounts.Approval;
import org.peyvand.page.Panel;

/// How the record of an adoption was approved.
///
/// @param path of the text below the language
/// @param zone of the place of adoption
public record AdoptionPanel(Approval approval, String path, ZoneId zone) implements Panel {}
