/**
 * A mix-in of Jackson, for tests.
 */
@NullMarked
package io.jets.mixin;

import org.jspecify.annotations.NullMarked;
