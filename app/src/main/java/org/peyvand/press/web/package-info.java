/// The pages of the news.
@NullMarked
package org.peyvand.press.web;

import org.jspecify.annotations.NullMarked;
