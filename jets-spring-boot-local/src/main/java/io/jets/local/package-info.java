/**
 * Decides whether jobs fire on a developer's machine and wires the local engine.
 */
@NullMarked
package io.jets.local;

import org.jspecify.annotations.NullMarked;
