/**
 * Keeps how far jobs have consumed their streams.
 */
@NullMarked
package io.jets.local.stream.position;

import org.jspecify.annotations.NullMarked;
