package org.peyvand.page;

import gg.jte.Content;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.Map;

/// Renders the panels that rooms above contribute to a page below; the page's template calls it.
public final class Panels {
  private static final TemplateEngine TEMPLATES =
      TemplateEngine.createPrecompiled(
          null, ContentType.Html, Panels.class.getClassLoader(), "org.peyvand.templates");

  private Panels() {}

  public static Content content(Frame frame, Panel panel) {
    return output -> {
      var html = new StringOutput();
      TEMPLATES.render(
          PageRenderer.templateOf(panel.getClass()), Map.of("frame", frame, "panel", panel), html);
      output.writeContent(html.toString());
    };
  }
}
