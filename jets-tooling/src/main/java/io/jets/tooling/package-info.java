/**
 * Wires the checks of jobs into applications that are developed, tested or built.
 */
@NullMarked
package io.jets.tooling;

import org.jspecify.annotations.NullMarked;
