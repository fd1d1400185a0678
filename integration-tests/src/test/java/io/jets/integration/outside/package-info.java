/**
 * Builds and runs an application outside of the reactor, from what the documentation
 * shows.
 */
@NullMarked
package io.jets.integration.outside;

import org.jspecify.annotations.NullMarked;
