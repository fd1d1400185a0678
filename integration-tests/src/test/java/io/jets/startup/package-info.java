/**
 * An application that reports how it has started.
 */
@NullMarked
package io.jets.startup;

import org.jspecify.annotations.NullMarked;
