/**
 * What the Maven plugin runs in a JVM of its own, on the application's class path.
 */
@NullMarked
package io.jets.processor;

import org.jspecify.annotations.NullMarked;
