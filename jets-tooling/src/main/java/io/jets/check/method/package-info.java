/**
 * Checks the methods of jobs: names, parameters, return types, and how they are called.
 */
@NullMarked
package io.jets.check.method;

import org.jspecify.annotations.NullMarked;
