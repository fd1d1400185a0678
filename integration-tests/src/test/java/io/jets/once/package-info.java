/**
 * An application whose jobs are idempotent and can be killed at chosen points.
 */
@NullMarked
package io.jets.once;

import org.jspecify.annotations.NullMarked;
