package org.peyvand.accounts.web;

import java.util.List;
import org.peyvand.page.Page;

/// New recovery codes, shown this once.
public record RecoveryCodesPage(List<String> codes) implements Page {}
