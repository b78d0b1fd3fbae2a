/// The operator's page of background work.
@NullMarked
package org.peyvand.jobs.web;

import org.jspecify.annotations.NullMarked;
