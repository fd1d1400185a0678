/**
 * Configures the checks of jobs in applications that are developed, tested or built.
 */
@NullMarked
package io.jets.tooling;

import org.jspecify.annotations.NullMarked;
