/**
 * Builds and runs the application of the documentation outside of the reactor.
 */
@NullMarked
package io.jets.integration.outside;

import org.jspecify.annotations.NullMarked;
