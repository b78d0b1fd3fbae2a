/// Signing in and leaving, and each person's own account.
@NullMarked
package org.peyvand.accounts.web;

import org.jspecify.annotations.NullMarked;
