/**
 * Which rules and filters events match: saved events and near misses.
 */
@NullMarked
package io.jets.test.coverage;

import org.jspecify.annotations.NullMarked;
