/**
 * The application that is packaged, with its libraries.
 */
@NullMarked
package io.jets.packaging.application;

import org.jspecify.annotations.NullMarked;
