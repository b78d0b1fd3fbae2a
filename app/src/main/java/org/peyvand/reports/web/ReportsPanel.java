package org.peyvand.reports.web;

import org.peyvand.page.Panel;

/// On the page of an adopted text: how many sources were filed, and whether they disagree.
///
/// @param path of the text below the language
/// @param contradicted of how many bodies claims and record, or sources, disagree
/// @param mayFile whether the visitor may file one
public record ReportsPanel(String path, int reports, long contradicted, boolean mayFile)
    implements Panel {}
