/**
 * Starts an application during the build, so that the JVM writes a cache of what the
 * start loads.
 */
@NullMarked
package io.jets.packaging.runtime.training;

import org.jspecify.annotations.NullMarked;
