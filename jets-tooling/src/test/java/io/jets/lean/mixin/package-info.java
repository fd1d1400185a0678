/**
 * A mix-in of Jackson, for tests.
 */
@NullMarked
package io.jets.lean.mixin;

import org.jspecify.annotations.NullMarked;
