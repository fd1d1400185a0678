/**
 * Sends changes of the journal to browsers as server-sent events.
 */
@NullMarked
package io.jets.local.console.stream;

import org.jspecify.annotations.NullMarked;
