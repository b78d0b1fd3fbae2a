package org.peyvand.desk.web;

import java.util.List;
import org.peyvand.desk.Task;
import org.peyvand.languages.Multilingual;
import org.peyvand.page.Page;

/// What awaits the office.
public record DeskPage(Multilingual office, List<Task> tasks) implements Page {}
