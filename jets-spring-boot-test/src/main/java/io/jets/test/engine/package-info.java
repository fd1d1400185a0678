/**
 * The local engine on the thread of a test, with time that stands still.
 */
@NullMarked
package io.jets.test.engine;

import org.jspecify.annotations.NullMarked;
