/**
 * Stores which events idempotent jobs have completed.
 */
@NullMarked
package io.jets.idempotency;

import org.jspecify.annotations.NullMarked;
