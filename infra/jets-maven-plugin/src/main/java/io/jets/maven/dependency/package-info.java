/**
 * Selects the dependencies that an application is checked with and deployed with.
 */
@NullMarked
package io.jets.maven.dependency;

import org.jspecify.annotations.NullMarked;
