package org.peyvand.jobs.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.peyvand.jobs.Standing;
import org.peyvand.kernel.Slice;
import org.peyvand.page.Page;

/// How background work stands.
///
/// @param failing those that failed at their last attempt
/// @param first whether this is the beginning of the list
/// @param asked whether work that was asked for was still waiting; null when nothing was asked for
public record JobsPage(
    Slice<Standing> failing, Slice<Standing> all, boolean first, @Nullable Boolean asked)
    implements Page {
  public String next() {
    var last = all.items().getLast();
    return "/administration/jobs?job=" + written(last.job()) + "&about=" + written(last.about());
  }

  private static String written(String part) {
    return URLEncoder.encode(part, StandardCharsets.UTF_8);
  }
}
