/**
 * Describes failures of jobs for the log, each one once.
 */
@NullMarked
package io.jets.local.failure;

import org.jspecify.annotations.NullMarked;
