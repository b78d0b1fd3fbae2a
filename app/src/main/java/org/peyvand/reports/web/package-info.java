/// The pages of reports: claims beside the record, the form that files one, and the same for other
/// programs.
@NullMarked
package org.peyvand.reports.web;

import org.jspecify.annotations.NullMarked;
