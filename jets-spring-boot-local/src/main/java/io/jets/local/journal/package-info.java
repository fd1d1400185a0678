/**
 * Records what the local engine does, for the log, the console and tests.
 */
@NullMarked
package io.jets.local.journal;

import org.jspecify.annotations.NullMarked;
